package cn.zhibao.hazard.http.basis;

import java.util.List;

/** Rule sources, in the order of their register. */
record SourcesView(List<SourceView> items) {}
