"""Runs one query file on DuckDB and tells how long it took: the other side of `make bench`.

usage: driver.py QUERY.sql FOLDER AS-AT THREADS FIGURES [ROWS]

FIGURES is written as `name number` lines. ROWS, where it is given, is written with the rows in order, which is
not timed.
"""

import sys
import time

import duckdb


def main():
    query, folder, as_at, threads, figures = sys.argv[1:6]
    rows = sys.argv[6] if len(sys.argv) > 6 else None
    connection = duckdb.connect()
    connection.execute(f"SET threads = {int(threads)}")
    # Order is not asked for, and not keeping it is quicker.
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(f"SET temp_directory = '{folder}/duckdb-spill'")
    text = open(query, encoding="utf-8").read()
    # DDL takes no prepared parameters.
    text = text.replace("$folder", f"'{folder}'").replace("$as_at", f"DATE '{as_at}'")
    started = time.perf_counter()
    connection.execute(text)
    seconds = time.perf_counter() - started
    count = connection.execute("SELECT count(*) FROM obligations").fetchone()[0]
    with open(figures, "w", encoding="utf-8") as file:
        file.write(f"seconds {seconds}\nobligations {count}\nversion {'.'.join(duckdb.__version__.split('.')[:2])}\n")
    if rows:
        connection.execute(
            f"COPY (SELECT * FROM obligations ORDER BY ALL) TO '{rows}' (FORMAT csv, HEADER false)")


main()
