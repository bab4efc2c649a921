-- What the schema language cannot say; tests/release/integrity.test.ts proves each rule.
-- NaN counts as larger than infinity in Postgres, so "< 'infinity'" refuses both.

alter table editions
  add constraint editions_checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$');

alter table observations
  add constraint observations_amount_is_finite check (amount > 0 and amount < 'infinity');

alter table pay_cells
  add constraint pay_cells_country_is_a_code check (country ~ '^[A-Z]{2}$'),
  add constraint pay_cells_points_fit_postings
    check (postings >= 0 and pay_points between postings and 2 * postings);
create unique index pay_cells_once_a_level on pay_cells
  (edition_id, title, country, level, stratum, year) where level is not null;
create unique index pay_cells_once_without_level on pay_cells
  (edition_id, title, country, stratum, year) where level is null;

alter table survey_statistics
  add constraint survey_statistics_respondents check (n >= 10),
  add constraint survey_statistics_interval check (low80 <= difference and difference <= high80);

alter table pointer add constraint pointer_is_one_row check (id = 1);

alter table release_cells
  add constraint release_cells_counts check (postings >= 0 and pay_points >= 0),
  add constraint release_cells_average check (recorded_average > 0 and recorded_average < 'infinity'),
  add constraint release_cells_average_has_kind
    check ((recorded_kind is null) = (recorded_average is null));

alter table estimates
  add constraint estimates_band_holds_mean
    check (0 < low80 and low80 <= mean and mean <= high80 and high80 < 'infinity'),
  add constraint estimates_percentiles_rise
    check (0 < p10 and p10 <= p25 and p25 <= p50 and p50 <= p75 and p75 <= p90 and p90 < 'infinity'),
  add constraint estimates_error check (se_log >= 0 and se_log < 'infinity'),
  add constraint estimates_fractions check (own_weight between 0 and 1 and share between 0 and 1),
  add constraint estimates_counts check (postings >= 0 and pay_points >= 0),
  add constraint estimates_advertised_range check (
    num_nulls(advertised_low, advertised_high, advertised_width) in (0, 3)
    and advertised_low <= advertised_high);

alter table projections
  add constraint projections_band_holds_mean
    check (0 < low80 and low80 <= mean and mean <= high80 and high80 < 'infinity'),
  add constraint projections_growth check (growth > -1 and growth < 'infinity'),
  add constraint projections_error check (error >= 0 and error < 'infinity');

alter table backtest_scores
  add constraint backtest_scores_coverage check (coverage between 0 and 1),
  add constraint backtest_scores_n check (n >= 0);

alter table ledger_entries
  add constraint ledger_entries_band_holds_mean
    check (0 < low80 and low80 <= mean and mean <= high80 and high80 < 'infinity'),
  add constraint ledger_entries_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$');

create unique index ledger_entries_one_counts on ledger_entries (role, country, year) where counts;

alter table ledger_grades
  add constraint ledger_grades_have_evidence check (pay_points >= 30),
  add constraint ledger_grades_actual check (actual > 0 and actual < 'infinity');

-- Releases and the record are written once.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% are written once and never changed', tg_table_name;
end $$;

create trigger immutable before update on releases for each statement execute function refuse_change();
create trigger immutable before update on release_roles for each statement execute function refuse_change();
create trigger immutable before update on release_titles for each statement execute function refuse_change();
create trigger immutable before update on release_countries for each statement execute function refuse_change();
create trigger immutable before update on reference_series for each statement execute function refuse_change();
create trigger immutable before update on release_cells for each statement execute function refuse_change();
create trigger immutable before update on estimates for each statement execute function refuse_change();
create trigger immutable before update on projections for each statement execute function refuse_change();
create trigger immutable before update on backtest_scores for each statement execute function refuse_change();
create trigger immutable before update on replays for each statement execute function refuse_change();

create trigger immutable before update or delete or truncate on ledger_entries
  for each statement execute function refuse_change();
create trigger immutable before update or delete or truncate on ledger_grades
  for each statement execute function refuse_change();
