package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.events.contract.DutyRole;
import cn.zhibao.events.contract.OfficeHolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the files of duty rosters. */
public interface RosterReading {

    /**
     * What a file says, or everything that is wrong with it.
     *
     * @param now a roster that is over by then has no use
     */
    Reading read(String content, Instant now);

    /** The JSON Schema of the files, for those who write them. */
    String schema();

    /** SHA-256 of the file, in hexadecimal. */
    String hashOf(String content);

    /** What came of reading. */
    sealed interface Reading {

        /**
         * Calls can be made by it.
         *
         * @param phones telephone numbers by the ids of people
         */
        record Sound(
                String desk,
                Instant from,
                Instant to,
                List<OfficeHolder> people,
                List<DutyRole> roles,
                Map<String, String> phones)
                implements Reading {
            public Sound {
                people = List.copyOf(people);
                roles = List.copyOf(roles);
                phones = Map.copyOf(phones);
            }
        }

        record Faulty(List<FileFault> faults) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }
}
