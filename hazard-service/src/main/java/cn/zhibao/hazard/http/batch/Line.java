package cn.zhibao.hazard.http.batch;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.http.json.Fields;

/**
 * One filing of many.
 *
 * @param number line or row of the file, from 1
 * @param contentHash SHA-256 of what stands there: the same is filed once, however often its file is sent
 * @param faults what was found in reading it
 */
record Line(long number, String contentHash, Fields fields, Faults faults) {}
