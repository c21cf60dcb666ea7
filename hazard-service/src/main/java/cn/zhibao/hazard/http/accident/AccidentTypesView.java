package cn.zhibao.hazard.http.accident;

import cn.zhibao.hazard.domain.register.AccidentTypes;
import java.util.List;

/** The code tables of accident types, oldest first. */
record AccidentTypesView(List<AccidentTypes.Published> tables) {}
