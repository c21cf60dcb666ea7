package cn.zhibao.hazard.domain.register.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One register: what an entry of it says and what must be true of it. Immutable. */
public interface Register {

    RegisterName name();

    /** The columns of its table, in the order of forms. They cover the document whole. */
    List<Column> columns();

    /** JSON pointer to the value that tells one entry from all others; it never changes. */
    String keyPointer();

    /**
     * Reads and checks what is said. Every fault is named.
     *
     * @return the entry, or null when there is a fault
     */
    @Nullable
    Entry judge(Said said, EntryChecks checks);
}
