package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.register.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the token says.
 *
 * @param subject id of the person or system, never a name
 * @param account name of the account
 * @param region place an authority's people answer for
 * @param enterprise unified social credit code a reporter speaks for
 */
public record Caller(
        String subject,
        String account,
        Set<Role> roles,
        @Nullable Region region,
        @Nullable String enterprise) {

    /** Roles that make a difference here. */
    public enum Role {
        /** Somebody of an enterprise: sees and files what is its own. */
        REPORTER,
        /** Somebody of an authority: files what lies in its region. */
        AUTHORITY,
        /** Somebody who reads what lies in a region. */
        READER,
        /** Somebody who looks after the registers of a region. */
        KEEPER
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller whose account has its id for a name. */
    public Caller(String subject, Set<Role> roles, @Nullable Region region, @Nullable String enterprise) {
        this(subject, subject, roles, region, enterprise);
    }

    /** What the caller may read. */
    public Scope reads() {
        if (region != null && (roles.contains(Role.AUTHORITY) || roles.contains(Role.READER))) {
            return new Scope.Subtree(region);
        }
        return roles.contains(Role.REPORTER) && enterprise != null
                ? new Scope.OwnEnterprise(enterprise)
                : new Scope.Nothing();
    }

    /** Cases the caller's authority answers for; none when the caller speaks for no authority. */
    public Scope answersFor() {
        return roles.contains(Role.AUTHORITY) && region != null ? new Scope.Subtree(region) : new Scope.Nothing();
    }

    /** Cases the caller may add something to: those the authority answers for, or a reporter's own. */
    public Scope adds() {
        Scope answered = answersFor();
        return answered instanceof Scope.Nothing && roles.contains(Role.REPORTER) && enterprise != null
                ? new Scope.OwnEnterprise(enterprise)
                : answered;
    }

    /** True for somebody of an authority whose region this place lies in. */
    boolean answersFor(Region place) {
        return roles.contains(Role.AUTHORITY) && region != null && place.within(region);
    }

    /** True when the caller may enter something of this place in the registers, and see whose name is in it. */
    public boolean mayKeep(Region place) {
        return answersFor(place) || (roles.contains(Role.KEEPER) && region != null && place.within(region));
    }

    /** True when the caller is a reporter of one of these enterprises. */
    public boolean isOneOf(Set<String> usccs) {
        return roles.contains(Role.REPORTER) && enterprise != null && usccs.contains(enterprise);
    }

    /** True when the caller may file something about this place and enterprise. */
    public boolean mayFile(Region place, @Nullable String uscc) {
        return answersFor(place) || (roles.contains(Role.REPORTER) && enterprise != null && enterprise.equals(uscc));
    }

    /** True for a reporter who is nothing else: what such a caller files is about the own enterprise, said or not. */
    public boolean filesOnlyOwn() {
        return roles.contains(Role.REPORTER) && !roles.contains(Role.AUTHORITY);
    }
}
