-- Figures take apart each entry of the index that they count in, of a million hazards: what few of them ask for is in another one,
-- and the id, which none asks for, in neither.
drop index hazard_figures;
create index hazard_figures on hazard (found_at)
    include (shape, tenths, region, found_month, uscc, funds_cny) where counted;
create index hazard_kinds on hazard (found_at)
    include (shape, tenths, region, source, category) where counted;

-- Regions are written out when they are counted: these are what is grouped by before.
drop statistics hazard_cities;
create statistics hazard_cities (ndistinct) on (left(region, 4)), shape, tenths from hazard;
create statistics hazard_provinces (ndistinct) on (left(region, 2)), shape, tenths from hazard;

analyze hazard;
