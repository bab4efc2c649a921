-- A release that was published, and the list of publications, cannot be taken back in part or whole. Builds that
-- readers never saw may go: their rows follow the release (on delete cascade).

create function refuse_loss_of_published() returns trigger language plpgsql as $$
begin
  if exists (select from gone join publications p on p.release_id = gone.release_id) then
    raise exception '% of a published release are never deleted', tg_table_name;
  end if;
  return null;
end $$;

do $$
declare
  part text;
begin
  foreach part in array array[
    'release_roles', 'release_titles', 'release_countries', 'reference_series', 'release_cells',
    'estimates', 'projections', 'backtest_scores', 'replays']
  loop
    execute format(
      'create trigger published_stays after delete on %I referencing old table as gone
         for each statement execute function refuse_loss_of_published()', part);
    execute format(
      'create trigger never_emptied before truncate on %I
         for each statement execute function refuse_change()', part);
  end loop;
end $$;

create trigger never_changed before update or delete or truncate on publications
  for each statement execute function refuse_change();
