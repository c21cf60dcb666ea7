package cn.zhibao.hazard.domain.register.basis;

import cn.zhibao.hazard.domain.register.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that says of a hazard that work goes on without a permit (无证施工). Immutable. */
public final class PermitGrounds {

    private final List<PermitGround> grounds;

    private PermitGrounds(List<PermitGround> grounds) {
        this.grounds = List.copyOf(grounds);
    }

    /**
     * Reads lines {@code criterion;category;permit;in-force;until;source;article;scope;conditions}; one of the first two is
     * empty, and until may be.
     *
     * @throws IllegalArgumentException on a wrong line
     */
    public static PermitGrounds of(List<String> lines) {
        return new PermitGrounds(
                Table.rows(lines, ";", 9).stream().map(PermitGrounds::ground).toList());
    }

    private static PermitGround ground(String[] row) {
        if (row[0].isEmpty() == row[1].isEmpty()) {
            throw new IllegalArgumentException("not either a criterion or a category: " + String.join(";", row));
        }
        return new PermitGround(
                row[0].isEmpty() ? null : row[0],
                row[1].isEmpty() ? null : row[1],
                row[2],
                LocalDate.parse(row[3]),
                row[4].isEmpty() ? null : LocalDate.parse(row[4]),
                row[5],
                row[6],
                row[7],
                row[8]);
    }

    /**
     * What says it of a hazard, if anything does.
     *
     * @param found day of the finding in China
     */
    public Optional<PermitGround> find(@Nullable String criterion, @Nullable String category, LocalDate found) {
        return grounds.stream()
                .filter(ground -> ground.says(criterion, category, found))
                .findFirst();
    }

    public List<PermitGround> all() {
        return grounds;
    }

    /** What each rests on. */
    public List<Citation> citations() {
        return grounds.stream().map(PermitGround::citation).toList();
    }
}
