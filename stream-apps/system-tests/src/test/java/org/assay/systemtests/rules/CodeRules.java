package org.assay.systemtests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.streams.StreamsBuilder;

/** Things that are done in one place only, or nowhere. */
final class CodeRules {

    private static final Set<String> DATES_AND_TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    private CodeRules() {}

    /** Only a strict builder refuses stores and internal topics without a name. */
    static ArchRule buildsStrictly(Collection<String> places) {
        return calls(
                places,
                "make a StreamsBuilder",
                target -> target.isConstructor() && target.owner().isAssignableTo(StreamsBuilder.class),
                "an unnamed store changes its name with the next operator; take the builder of AppContext");
    }

    /** Business time comes in as tick events; what asks the machine cannot be tested nor replayed. */
    static ArchRule readsTheWallClock(Collection<String> places) {
        return calls(
                places,
                "read the wall clock",
                CodeRules::isWallClock,
                "take a WallClock, or the day of the tick; for a duration System.nanoTime");
    }

    /** A sleep is either too short or too long. */
    static ArchRule sleeps(Collection<String> places) {
        return calls(
                places,
                "sleep",
                target -> target.is(Thread.class, "sleep") || target.is(TimeUnit.class, "sleep"),
                "wait for a condition; a pause between two looks at something outside is declared with its reason");
    }

    /** Who ends the process ends everything in it. */
    static ArchRule endsTheProcess(Collection<String> places) {
        return calls(
                places,
                "end the process",
                target -> target.is(System.class, "exit")
                        || target.is(Runtime.class, "exit")
                        || target.is(Runtime.class, "halt"),
                "return an exit code to the main class");
    }

    /** An error has one place, the log. */
    static ArchRule printsStackTraces(Collection<String> places) {
        return calls(
                places,
                "print a stack trace",
                target -> target.name().equals("printStackTrace")
                        && target.owner().isAssignableTo(Throwable.class),
                "log the exception, or tell the user in one line what to change");
    }

    /** A name says what a class is; these say nothing. */
    static ArchRule hasATellingName() {
        return classes().should(new ArchCondition<>("have a telling name") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getSimpleName().matches(".*(Impl|Utils?|Managers?)")) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " says not what it is"));
                }
            }
        });
    }

    /** The classes that do a thing, without those that are allowed to. */
    private static ArchRule calls(Collection<String> places, String what, Predicate<Target> forbidden, String instead) {
        return noClasses().that(areNot(places)).should(access(what, forbidden)).because(instead);
    }

    private static DescribedPredicate<JavaClass> areNot(Collection<String> places) {
        return new DescribedPredicate<>("are none of " + places) {
            @Override
            public boolean test(JavaClass item) {
                return places.stream()
                        .noneMatch(place -> item.getName().equals(place)
                                || item.getName().startsWith(place + "$")
                                || item.getName().startsWith(place + "."));
            }
        };
    }

    private static ArchCondition<JavaClass> access(String what, Predicate<Target> forbidden) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : item.getCodeUnitAccessesFromSelf()) {
                    if (forbidden.test(new Target(access.getTarget()))) {
                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isWallClock(Target target) {
        String owner = target.owner().getName();
        if (DATES_AND_TIMES.contains(owner)) {
            return target.name().equals("now") && !target.takes(Clock.class);
        }
        return target.is(System.class, "currentTimeMillis")
                || (owner.equals("java.time.Clock")
                        && (target.name().startsWith("system")
                                || (target.name().startsWith("tick") && !target.takes(Clock.class))))
                || (owner.equals("java.util.Date") && target.isConstructor() && target.takesNothing())
                || target.is(java.util.Calendar.class, "getInstance");
    }

    /** What a call or a method reference goes to. */
    private record Target(CodeUnitAccessTarget target) {

        JavaClass owner() {
            return target.getOwner();
        }

        String name() {
            return target.getName();
        }

        boolean is(Class<?> owner, String name) {
            return owner().isEquivalentTo(owner) && name().equals(name);
        }

        boolean isConstructor() {
            return name().equals("<init>");
        }

        boolean takes(Class<?> parameter) {
            return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
        }

        boolean takesNothing() {
            return target.getRawParameterTypes().isEmpty();
        }
    }
}
