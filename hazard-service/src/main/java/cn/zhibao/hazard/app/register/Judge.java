package cn.zhibao.hazard.app.register;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.EntryChecks;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Said;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows every register and judges what is to be entered. Thread-safe. */
public final class Judge {

    private final Map<RegisterName, Register> registers = new EnumMap<>(RegisterName.class);
    private final FilingChecks basics;

    public Judge(List<Register> registers, FilingChecks basics) {
        registers.forEach(register -> this.registers.put(register.name(), register));
        this.basics = basics;
        if (this.registers.size() != RegisterName.values().length) {
            throw new IllegalArgumentException("registers are missing: " + this.registers.keySet());
        }
    }

    public Register register(RegisterName name) {
        return requireNonNull(registers.get(name));
    }

    /**
     * The entry, or null when there is a fault.
     *
     * @param faults what the reader of the document has already found, and where all others go
     */
    @Nullable
    Entry judge(RegisterName name, Said said, Faults faults, Instant now) {
        return register(name).judge(said, new EntryChecks(basics, faults, now));
    }
}
