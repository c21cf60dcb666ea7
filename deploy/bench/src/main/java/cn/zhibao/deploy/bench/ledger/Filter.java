package cn.zhibao.deploy.bench.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to ask for a part of a list.
 *
 * @param list last word of its address
 * @param name what is filtered by
 * @param queries values that are asked for, each as a query string
 * @param walked the query whose pages are turned: the one with most of them
 */
record Filter(String list, String name, List<String> queries, String walked) {

    private static final int VALUES = 200;

    /** Every filter of every list, with values of the loaded cases. */
    static List<Filter> all(LedgerServers servers) throws SQLException {
        List<String> counties = servers.strings("select code from bench.county order by random()");
        List<String> regions = new ArrayList<>(counties);
        counties.forEach(code -> regions.add(code.substring(0, 4) + "00"));
        List<String> uscc = servers.strings("select uscc from bench.firm order by random() limit " + VALUES);
        List<String> permits = servers.strings("select permit_no from bench.site order by random() limit " + VALUES);
        List<String> times = times(servers);
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("hazards", "(none)", List.of(""), ""));
        filters.add(of("hazards", "region", regions, "370200"));
        filters.add(of("hazards", "stage", distinct(servers, "hazard", "stage"), "CLOSED"));
        filters.add(of("hazards", "level", List.of("GENERAL", "MAJOR"), "MAJOR"));
        filters.add(of("hazards", "overdue", List.of("true", "false"), "true"));
        filters.add(of("hazards", "source", distinct(servers, "hazard", "source"), "INSPECTION"));
        filters.add(of("hazards", "category", distinct(servers, "hazard", "category"), "脚手架工程"));
        filters.add(of("hazards", "enterprise", uscc, uscc.getFirst()));
        filters.add(of("hazards", "project", permits, permits.getFirst()));
        List<String> owners = new ArrayList<>(List.of("none"));
        counties.forEach(code -> owners.add("HOUSING-" + code));
        filters.add(of("hazards", "owner", owners, owners.getLast()));
        filters.add(new Filter("hazards", "from, to", times, times.getFirst()));
        filters.add(of("hazards", "unconfirmed", List.of("true", "false"), "false"));
        List<String> words =
                servers.strings("select distinct split_part(searched, E'\\n', 1) from bench.site limit " + VALUES);
        filters.add(of("hazards", "text", words, "安置房项目3"));
        filters.add(new Filter("accidents", "(none)", List.of(""), ""));
        filters.add(of("accidents", "region", regions, "370200"));
        filters.add(of("accidents", "grade", List.of("ORDINARY", "LARGER", "MAJOR", "ESPECIALLY_MAJOR"), "ORDINARY"));
        filters.add(of("accidents", "status", distinct(servers, "accident", "status"), "CONCLUDED"));
        filters.add(of("accidents", "type", distinct(servers, "accident", "accident_type"), "10"));
        filters.add(of("accidents", "nearMiss", List.of("true", "false"), "false"));
        filters.add(of("accidents", "gaps", List.of("true", "false"), "false"));
        filters.add(new Filter("accidents", "from, to", times, times.getFirst()));
        filters.add(of("accidents", "uscc", uscc, uscc.getFirst()));
        filters.add(of("accidents", "permitNo", permits, permits.getFirst()));
        filters.add(of("accidents", "text", words, "安置房项目3"));
        filters.add(of("tips", "region", regions, "370200"));
        filters.add(of("tips", "status", distinct(servers, "tip", "status"), "ANSWERED"));
        filters.add(of("tips", "kind", distinct(servers, "tip", "kind"), "HAZARD"));
        filters.add(of("tips", "overdue", List.of("true", "false"), "false"));
        filters.add(of("signals", "region", regions, "370200"));
        filters.add(of("signals", "kind", distinct(servers, "signal", "kind"), "MEDIA"));
        return List.copyOf(filters);
    }

    private static Filter of(String list, String name, List<String> values, String walked) {
        return new Filter(
                list, name, values.stream().map(value -> query(name, value)).toList(), query(name, walked));
    }

    private static String query(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private static List<String> distinct(LedgerServers servers, String table, String column) throws SQLException {
        return servers.strings("select distinct %2$s from %1$s where %2$s is not null".formatted(table, column));
    }

    /** The first of them is all but the newest month; the others are months, some of them at the very beginning. */
    private static List<String> times(LedgerServers servers) throws SQLException {
        return servers.strings("""
            select 'from=' || bench.iso(start) || '&to=' || bench.iso(until)
            from (select 0 as n, now() - interval '2 years' as start, now() - interval '1 month' as until
                  union all
                  select n, now() - interval '1 month' * n, now() - interval '1 month' * (n - 1)
                  from generate_series(1, 24) as n) months
            order by n""");
    }

    String path(String query) {
        return "/api/v1/" + list + (query.isEmpty() ? "" : "?" + query);
    }

    /** How it is shown. */
    String title() {
        return list + " by " + name;
    }
}
