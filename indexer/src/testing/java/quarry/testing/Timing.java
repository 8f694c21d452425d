package quarry.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/// Tests that end, or fail, by the clock: a busy machine fails them. Work that must not take too long is compared with
/// less of it ([Growth]); what must happen is waited for until it does, however long that takes, and the build stops a
/// test that waits for ever.
public final class Timing {
    private static final Set<String> BY_THE_CLOCK = Set.of(
            "assertTimeout",
            "assertTimeoutPreemptively",
            "succeedsWithin",
            "failsWithin",
            "nanoTime",
            "currentTimeMillis",
            "getCurrentThreadCpuTime",
            "sleep");

    private static final DescribedPredicate<JavaAccess<?>> CLOCK =
            DescribedPredicate.describe("goes by the clock", Timing::goesByTheClock);

    /// For the test classes of a module.
    public static final ArchRule NO_TEST_GOES_BY_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("quarry.testing..", "quarry.tools..")
            .and()
            .doNotHaveSimpleName("Browser")
            .should()
            .accessTargetWhere(CLOCK)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Timeout.class, Duration.class)
            .because("a busy machine fails such tests; use " + Growth.class.getName());

    private Timing() {}

    private static boolean goesByTheClock(JavaAccess<?> access) {
        return BY_THE_CLOCK.contains(access.getTarget().getName()) || takesALimit(access);
    }

    /// Such as `latch.await(10, SECONDS)`.
    private static boolean takesALimit(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .anyMatch(called -> called.getRawParameterTypes().stream().anyMatch(Timing::isTimeUnit));
    }

    private static boolean isTimeUnit(JavaClass type) {
        return type.isEquivalentTo(TimeUnit.class);
    }
}
