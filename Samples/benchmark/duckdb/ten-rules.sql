-- Every obligation of ten rules that come with Plumbline, from the tables of ServiceRecords.
-- The tables are loaded once; of each only the columns that a query reads.

CREATE TEMP TABLE children AS
SELECT id AS child, "date of birth" AS born
FROM read_csv($folder || '/children.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'date of birth': 'DATE', 'expected date of birth': 'DATE'});

CREATE TEMP TABLE care_periods AS
SELECT id, child, start, "end" AS ended
FROM read_csv($folder || '/care-periods.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'start': 'DATE', 'end': 'DATE', 'legal status': 'VARCHAR'});

CREATE TEMP TABLE placements AS
SELECT id, child, "care period" AS care_period, start, "end" AS ended, "meant to last to 18" = 'yes' AS is_meant_to_last
FROM read_csv($folder || '/placements.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'care period': 'VARCHAR', 'start': 'DATE', 'end': 'DATE',
    'type': 'VARCHAR', 'legal status': 'VARCHAR', 'meant to last to 18': 'VARCHAR',
    'temporary approval': 'VARCHAR', 'assessment before placement done': 'VARCHAR'});

CREATE TEMP TABLE visits AS
SELECT child, date, "child seen" = 'yes' AS is_seen, mode = 'in person' AS is_in_person
FROM read_csv($folder || '/visits.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE', 'child seen': 'VARCHAR', 'mode': 'VARCHAR'})
WHERE date <= $as_at;

CREATE TEMP TABLE reviews AS
SELECT child, date
FROM read_csv($folder || '/reviews.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE', 'cancelled': 'VARCHAR'})
WHERE date <= $as_at AND cancelled = 'no';

CREATE TEMP TABLE missing_episodes AS
SELECT child, CAST(started AS DATE) AS started, CAST(returned AS DATE) AS returned
FROM read_csv($folder || '/missing-episodes.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  timestampformat = '%Y-%m-%d %H:%M',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'started': 'TIMESTAMP', 'returned': 'TIMESTAMP'});

CREATE TEMP TABLE protection_plans AS
SELECT id, child, start, "end" AS ended
FROM read_csv($folder || '/protection-plans.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'start': 'DATE', 'end': 'DATE',
    'another authority''s plan': 'VARCHAR'});

CREATE TEMP TABLE protection_visits AS
SELECT id, child, date, "child seen" = 'yes' AS is_seen, "child seen alone" = 'yes' AS is_seen_alone,
  "reason not alone" IS NOT NULL AS has_reason
FROM read_csv($folder || '/protection-visits.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE', 'child seen': 'VARCHAR',
    'child seen alone': 'VARCHAR', 'reason not alone': 'VARCHAR'})
WHERE date <= $as_at;

CREATE TEMP TABLE review_conferences AS
SELECT child, date
FROM read_csv($folder || '/review-conferences.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE'})
WHERE date <= $as_at;

CREATE TEMP TABLE referrals AS
SELECT id, date
FROM read_csv($folder || '/referrals.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE'});

CREATE TEMP TABLE assessments AS
SELECT id, child, referral, start, authorised, "child seen" = 'yes' AS is_seen,
  "reason not seen" IS NOT NULL AS has_reason
FROM read_csv($folder || '/assessments.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'referral': 'VARCHAR', 'start': 'DATE', 'authorised': 'DATE',
    'child seen': 'VARCHAR', 'reason not seen': 'VARCHAR', 'overrun reason': 'VARCHAR'});

CREATE TEMP TABLE enquiries AS
SELECT id, child, "strategy discussion date" AS discussed, "conference needed" = 'yes' AS is_needed
FROM read_csv($folder || '/section-47-enquiries.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'strategy discussion date': 'DATE', 'start': 'DATE',
    'end': 'DATE', 'conference needed': 'VARCHAR'});

CREATE TEMP TABLE initial_conferences AS
SELECT "section 47 enquiry" AS enquiry, date
FROM read_csv($folder || '/initial-conferences.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'section 47 enquiry': 'VARCHAR', 'date': 'DATE'})
WHERE date <= $as_at;

CREATE TEMP TABLE case_episodes AS
SELECT id, child, start, "end" AS ended
FROM read_csv($folder || '/case-episodes.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'start': 'DATE', 'end': 'DATE'});

CREATE TEMP TABLE management_decisions AS
SELECT child, date
FROM read_csv($folder || '/management-decisions.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'id': 'VARCHAR', 'child': 'VARCHAR', 'date': 'DATE'})
WHERE date <= $as_at;

-- The working days of England, numbered: a day that is none has the number of the last one before it.
CREATE TEMP TABLE days AS
SELECT day, CAST(sum(CAST(is_working AS INTEGER)) OVER (ORDER BY day) AS INTEGER) AS number, is_working
FROM (
  SELECT CAST(day AS DATE) AS day, isodow(day) < 6 AND day NOT IN (
    DATE '2022-01-03', DATE '2022-04-15', DATE '2022-04-18', DATE '2022-05-02', DATE '2022-06-02',
    DATE '2022-06-03', DATE '2022-08-29', DATE '2022-09-19', DATE '2022-12-26', DATE '2022-12-27',
    DATE '2023-01-02', DATE '2023-04-07', DATE '2023-04-10', DATE '2023-05-01', DATE '2023-05-08',
    DATE '2023-05-29', DATE '2023-08-28', DATE '2023-12-25', DATE '2023-12-26', DATE '2024-01-01',
    DATE '2024-03-29', DATE '2024-04-01', DATE '2024-05-06', DATE '2024-05-27', DATE '2024-08-26',
    DATE '2024-12-25', DATE '2024-12-26', DATE '2025-01-01', DATE '2025-04-18', DATE '2025-04-21',
    DATE '2025-05-05', DATE '2025-05-26', DATE '2025-08-25', DATE '2025-12-25', DATE '2025-12-26'
  ) AS is_working
  FROM generate_series(DATE '2022-01-01', DATE '2025-12-31', INTERVAL 1 DAY) AS calendar(day)
);
CREATE TEMP TABLE working_days AS SELECT number, day FROM days WHERE is_working;

-- 1
CREATE TEMP TABLE cla_visit_interval AS
WITH
  subjects AS (
    SELECT p.child, p.id AS subject, p.start, p.is_meant_to_last,
      least(p.ended, e.ended, CAST(c.born + INTERVAL 18 YEAR AS DATE)) AS ended
    FROM placements p JOIN care_periods e ON e.id = p.care_period JOIN children c ON c.child = p.child
    WHERE p.start <= $as_at
  ),
  clocks AS (
    SELECT *, start AS clock, 0 AS kind FROM subjects
    UNION ALL
    SELECT s.*, v.date, 1 FROM visits v JOIN subjects s ON s.child = v.child
      AND v.date BETWEEN s.start AND coalesce(s.ended, DATE '9999-12-31')
    WHERE v.is_seen AND v.is_in_person
  ),
  chain AS (SELECT *, lead(clock) OVER (PARTITION BY subject ORDER BY clock, kind) AS done FROM clocks),
  judged AS (
    SELECT *,
      CASE
        WHEN kind = 0 THEN clock + 7
        WHEN clock < start + INTERVAL 1 YEAR THEN clock + 42
        WHEN is_meant_to_last THEN CAST(clock + INTERVAL 3 MONTH AS DATE)
        ELSE clock + 42
      END AS due,
      CASE
        WHEN done <= due THEN 'met'
        WHEN done IS NOT NULL THEN 'late'
        WHEN ended <= $as_at AND ended < due THEN 'excluded'
        WHEN ended <= $as_at THEN 'not-met'
        WHEN due < $as_at THEN 'overdue'
        ELSE 'due'
      END AS status
    FROM chain WHERE NOT (kind = 1 AND done IS NOT DISTINCT FROM clock)
  ),
  excused AS (
    SELECT DISTINCT j.subject, j.clock, j.kind
    FROM judged j JOIN missing_episodes m ON m.child = j.child AND m.started <= j.due AND m.returned >= j.due
    JOIN visits v ON v.child = j.child AND NOT v.is_seen AND v.date BETWEEN j.due - 14 AND j.due + 14
    WHERE j.status IN ('late', 'overdue', 'not-met')
    GROUP BY j.subject, j.clock, j.kind, m.started, m.returned
    HAVING count(*) >= 2
  )
SELECT j.subject, j.child, j.clock, j.due, j.done,
  CASE WHEN e.subject IS NULL THEN j.status ELSE 'excused' END AS status
FROM judged j LEFT JOIN excused e ON e.subject = j.subject AND e.clock = j.clock AND e.kind = j.kind;

-- 2
CREATE TEMP TABLE cla_review_interval AS
WITH
  subjects AS (
    SELECT p.child, p.id AS subject, p.start, least(p.ended, CAST(c.born + INTERVAL 18 YEAR AS DATE)) AS ended
    FROM care_periods p JOIN children c ON c.child = p.child
    WHERE p.start <= $as_at
  ),
  clocks AS (
    SELECT *, start AS clock, 0 AS kind FROM subjects
    UNION ALL
    SELECT s.*, v.date, 1 FROM reviews v JOIN subjects s ON s.child = v.child
      AND v.date BETWEEN s.start AND coalesce(s.ended, DATE '9999-12-31')
  ),
  chain AS (
    SELECT *, lead(clock) OVER (PARTITION BY subject ORDER BY clock, kind) AS done,
      min(CASE WHEN kind = 1 THEN clock END) OVER (PARTITION BY subject) AS first_review
    FROM clocks
  ),
  judged AS (
    SELECT c.*,
      CASE
        WHEN kind = 0 THEN w.day
        WHEN clock = first_review THEN CAST(clock + INTERVAL 3 MONTH AS DATE)
        ELSE CAST(clock + INTERVAL 6 MONTH AS DATE)
      END AS due
    FROM chain c JOIN days d ON d.day = c.clock JOIN working_days w ON w.number = d.number + 20
    WHERE NOT (kind = 1 AND done IS NOT DISTINCT FROM clock)
  )
SELECT subject, child, clock, due, done,
  CASE
    WHEN done <= due THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN ended <= $as_at AND ended < due THEN 'excluded'
    WHEN ended <= $as_at THEN 'not-met'
    WHEN due < $as_at THEN 'overdue'
    ELSE 'due'
  END AS status
FROM judged;

-- 3
CREATE TEMP TABLE cp_visit_interval AS
WITH
  subjects AS (
    SELECT p.child, p.id AS subject, p.start, least(p.ended, CAST(c.born + INTERVAL 18 YEAR AS DATE)) AS ended
    FROM protection_plans p JOIN children c ON c.child = p.child
    WHERE p.start <= $as_at
  ),
  clocks AS (
    SELECT *, start AS clock, 0 AS kind FROM subjects
    UNION ALL
    SELECT s.*, v.date, 1 FROM protection_visits v JOIN subjects s ON s.child = v.child
      AND v.date BETWEEN s.start AND coalesce(s.ended, DATE '9999-12-31')
    WHERE v.is_seen
  ),
  chain AS (SELECT *, lead(clock) OVER (PARTITION BY subject ORDER BY clock, kind) AS done FROM clocks)
SELECT subject, child, clock, w.day AS due, done,
  CASE
    WHEN done <= w.day THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN ended <= $as_at AND ended < w.day THEN 'excluded'
    WHEN ended <= $as_at THEN 'not-met'
    WHEN w.day < $as_at THEN 'overdue'
    ELSE 'due'
  END AS status
FROM chain c JOIN days d ON d.day = c.clock JOIN working_days w ON w.number = d.number + 10
WHERE NOT (kind = 1 AND done IS NOT DISTINCT FROM clock);

-- 4
CREATE TEMP TABLE cp_review_conference_interval AS
WITH
  subjects AS (
    SELECT p.child, p.id AS subject, p.start, least(p.ended, CAST(c.born + INTERVAL 18 YEAR AS DATE)) AS ended
    FROM protection_plans p JOIN children c ON c.child = p.child
    WHERE p.start <= $as_at
  ),
  clocks AS (
    SELECT *, start AS clock, 0 AS kind FROM subjects
    UNION ALL
    SELECT s.*, v.date, 1 FROM review_conferences v JOIN subjects s ON s.child = v.child
      AND v.date BETWEEN s.start AND coalesce(s.ended, DATE '9999-12-31')
  ),
  chain AS (SELECT *, lead(clock) OVER (PARTITION BY subject ORDER BY clock, kind) AS done FROM clocks),
  judged AS (
    SELECT *, CAST(CASE WHEN kind = 0 THEN clock + INTERVAL 3 MONTH ELSE clock + INTERVAL 6 MONTH END AS DATE) AS due
    FROM chain WHERE NOT (kind = 1 AND done IS NOT DISTINCT FROM clock)
  )
SELECT subject, child, clock, due, done,
  CASE
    WHEN done <= due THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN ended <= $as_at AND ended < due THEN 'excluded'
    WHEN ended <= $as_at THEN 'not-met'
    WHEN due < $as_at THEN 'overdue'
    ELSE 'due'
  END AS status
FROM judged;

-- 5
CREATE TEMP TABLE cp_visit_seen_alone AS
SELECT v.id AS subject, v.child, v.date AS clock,
  CASE WHEN is_seen THEN v.date END AS due,
  CASE WHEN is_seen AND is_seen_alone THEN v.date END AS done,
  CASE
    WHEN NOT is_seen THEN 'excluded'
    WHEN is_seen_alone THEN 'met'
    WHEN c.born + INTERVAL 2 YEAR > v.date THEN 'excused'
    WHEN has_reason THEN 'excused'
    ELSE 'not-met'
  END AS status
FROM protection_visits v JOIN children c ON c.child = v.child;

-- 6
CREATE TEMP TABLE assessment_45_working_days AS
WITH
  clocks AS (
    SELECT a.child, a.id AS subject, a.authorised AS done,
      CASE WHEN a.start = min(a.start) OVER (PARTITION BY a.referral) THEN r.date ELSE a.start END AS clock
    FROM assessments a LEFT JOIN referrals r ON r.id = a.referral
  )
SELECT subject, child, clock, w.day AS due, done,
  CASE
    WHEN done <= w.day THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN w.day < $as_at THEN 'overdue'
    ELSE 'due'
  END AS status
FROM clocks c JOIN days d ON d.day = c.clock JOIN working_days w ON w.number = d.number + 45;

-- 7
CREATE TEMP TABLE assessment_child_seen AS
SELECT id AS subject, child, authorised AS clock, authorised AS due,
  CASE WHEN is_seen THEN authorised END AS done,
  CASE
    WHEN authorised IS NULL THEN 'excluded'
    WHEN is_seen THEN 'met'
    WHEN has_reason THEN 'excused'
    ELSE 'not-met'
  END AS status
FROM assessments;

-- 8
CREATE TEMP TABLE section_47_to_conference_15_days AS
WITH
  held AS (
    SELECT e.child, e.id AS subject, e.discussed AS clock, e.is_needed,
      min(i.date) FILTER (i.date >= e.discussed) AS done, count(i.date) AS conferences
    FROM enquiries e LEFT JOIN initial_conferences i ON i.enquiry = e.id
    GROUP BY ALL
  )
SELECT subject, child, clock, w.day AS due, done,
  CASE
    WHEN done <= w.day THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN w.day < $as_at THEN 'overdue'
    ELSE 'due'
  END AS status
FROM held h JOIN days d ON d.day = h.clock JOIN working_days w ON w.number = d.number + 15
WHERE is_needed OR conferences > 0;

-- 9
CREATE TEMP TABLE management_oversight_gap AS
WITH
  clocks AS (
    SELECT *, start AS clock, 0 AS kind FROM case_episodes WHERE start <= $as_at
    UNION ALL
    SELECT s.*, v.date, 1 FROM management_decisions v JOIN case_episodes s ON s.child = v.child
      AND v.date BETWEEN s.start AND coalesce(s.ended, DATE '9999-12-31')
  ),
  chain AS (SELECT *, lead(clock) OVER (PARTITION BY id ORDER BY clock, kind) AS done FROM clocks)
SELECT id AS subject, child, clock, clock + 42 AS due, done,
  CASE
    WHEN done <= clock + 42 THEN 'met'
    WHEN done IS NOT NULL THEN 'late'
    WHEN ended <= $as_at AND ended < clock + 42 THEN 'excluded'
    WHEN ended <= $as_at THEN 'not-met'
    WHEN clock + 42 < $as_at THEN 'overdue'
    ELSE 'due'
  END AS status
FROM chain WHERE NOT (kind = 1 AND done IS NOT DISTINCT FROM clock);

-- 10
CREATE TEMP TABLE placement_stability AS
WITH
  moves AS (
    SELECT child, count(*) AS places FROM placements
    WHERE start <= $as_at AND (ended IS NULL OR ended > $as_at - INTERVAL 1 YEAR)
    GROUP BY child
  )
SELECT c.child AS subject, c.child, $as_at AS clock, $as_at AS due,
  CASE WHEN coalesce(places, 0) <= 2 THEN $as_at END AS done,
  CASE WHEN coalesce(places, 0) <= 2 THEN 'met' ELSE 'not-met' END AS status
FROM children c LEFT JOIN moves m ON m.child = c.child
WHERE c.child IN (SELECT child FROM care_periods WHERE start <= $as_at AND (ended IS NULL OR ended > $as_at));

CREATE TEMP VIEW obligations AS
SELECT 'assessment-45-working-days' AS rule, * FROM assessment_45_working_days
UNION ALL SELECT 'assessment-child-seen', * FROM assessment_child_seen
UNION ALL SELECT 'cla-review-interval', * FROM cla_review_interval
UNION ALL SELECT 'cla-visit-interval', * FROM cla_visit_interval
UNION ALL SELECT 'cp-review-conference-interval', * FROM cp_review_conference_interval
UNION ALL SELECT 'cp-visit-interval', * FROM cp_visit_interval
UNION ALL SELECT 'cp-visit-seen-alone', * FROM cp_visit_seen_alone
UNION ALL SELECT 'management-oversight-gap', * FROM management_oversight_gap
UNION ALL SELECT 'placement-stability', * FROM placement_stability
UNION ALL SELECT 'section-47-to-conference-15-days', * FROM section_47_to_conference_15_days;
