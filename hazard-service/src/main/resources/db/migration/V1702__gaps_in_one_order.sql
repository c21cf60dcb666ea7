-- What lacks is named in one order now, whenever it became a gap: a row in another order would look tampered with.
update accident
set gaps = array_to_string(array(
    select gap from unnest(string_to_array(gaps, ',')) as gap
    order by array_position(
        array['type', 'casualties', 'directLossCny', 'place', 'project', 'enterprise', 'informedAt', 'measures'], gap)), ',')
where gaps <> '';
