-- Every obligation of the rule regulation-28-visits, from placements.csv and visits.csv.
CREATE TEMP TABLE obligations AS
WITH
  placements AS (
    SELECT id AS placement, child, start, "end" AS ended, "meant to last to 18" = 'yes' AS is_meant_to_last
    FROM read_csv($folder || '/placements.csv', header = true, auto_detect = false, delim = ',', quote = '"',
      columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'start': 'DATE', 'end': 'DATE', 'type': 'VARCHAR',
        'legal status': 'VARCHAR', 'meant to last to 18': 'VARCHAR'})
    WHERE start <= $as_at
  ),
  visits AS (
    SELECT child, date
    FROM read_csv($folder || '/visits.csv', header = true, auto_detect = false, delim = ',', quote = '"',
      columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE', 'child seen': 'VARCHAR',
        'child seen alone': 'VARCHAR', 'mode': 'VARCHAR', 'worker': 'VARCHAR'})
    WHERE date <= $as_at
  ),
  clocks AS (
    SELECT child, placement, start, ended, is_meant_to_last, start AS clock, 0 AS kind FROM placements
    UNION ALL
    SELECT p.child, p.placement, p.start, p.ended, p.is_meant_to_last, v.date, 1
    FROM visits v JOIN placements p ON p.child = v.child
      AND v.date BETWEEN p.start AND coalesce(p.ended, DATE '9999-12-31')
  ),
  chain AS (
    SELECT *, lead(clock) OVER (PARTITION BY placement ORDER BY clock, kind) AS done FROM clocks
  ),
  intervals AS (
    SELECT *,
      CASE
        WHEN kind = 0 THEN clock + 7
        WHEN clock < start + INTERVAL 1 YEAR THEN clock + 42
        WHEN is_meant_to_last THEN CAST(clock + INTERVAL 3 MONTH AS DATE)
        ELSE clock + 42
      END AS due
    FROM chain
    -- Of several visits on a day the last opens the next interval.
    WHERE NOT (kind = 1 AND done IS NOT DISTINCT FROM clock)
  )
SELECT placement, child, clock, due, done,
  CAST(CASE
    WHEN done <= due THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN ended <= $as_at AND ended < due THEN 'excluded'
    WHEN ended <= $as_at THEN 'not-met'
    WHEN due < $as_at THEN 'overdue'
    ELSE 'due'
  END AS ENUM ('met', 'late', 'overdue', 'not-met', 'due', 'excluded')) AS status
FROM intervals;
