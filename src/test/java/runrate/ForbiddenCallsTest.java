package runrate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.testing.Rooms;

/// Calls that would make a figure depend on when, where or how often it is computed.
class ForbiddenCallsTest {
  private static final String[] PURE_AND_TEXT =
      Stream.concat(Rooms.PURE.stream(), Stream.of("text")).map(Rooms::inside).toArray(String[]::new);

  @Test
  void theEngineNeverLooksAtTheClock() {
    noClasses().that().resideInAnyPackage(PURE_AND_TEXT).should().callMethodWhere(calls("the clock", call ->
            owner(call).startsWith("java.time.") && Set.of("now", "systemUTC", "systemDefaultZone", "system",
                "systemDefault").contains(call.getName())
                || is(call, System.class, "currentTimeMillis", "nanoTime")))
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar")
        .because("a scenario carries its own date, so that it costs tomorrow what it costs today")
        .check(Rooms.MAIN);
  }

  @Test
  void chanceAlwaysHasASeed() {
    noClasses().that().resideInAnyPackage(PURE_AND_TEXT).should().callCodeUnitWhere(calls("unseeded chance", call ->
            is(call, Math.class, "random") || is(call, ThreadLocalRandom.class, "current")
                || owner(call).equals("java.util.UUID") && call.getName().equals("randomUUID")
                || Set.of(Random.class.getName(), SplittableRandom.class.getName()).contains(owner(call))
                    && call.getName().equals("<init>") && call.getTarget().getRawParameterTypes().isEmpty()
                || owner(call).equals("java.util.Collections") && call.getName().equals("shuffle")
                    && call.getTarget().getRawParameterTypes().size() == 1))
        .because("a figure that cannot be computed again cannot be checked")
        .check(Rooms.MAIN);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses().that().resideOutsideOfPackage(Rooms.inside("cli"))
        .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
        .orShould().callMethod(Throwable.class, "printStackTrace")
        .orShould().callMethod(Throwable.class, "printStackTrace", PrintStream.class)
        .because("whoever opened a window is not reading a terminal")
        .check(Rooms.MAIN);
  }

  @Test
  void noFigureDependsOnTheMachinesLocale() {
    noClasses().that().resideInAnyPackage(PURE_AND_TEXT).should().callMethodWhere(calls("the machine's locale",
            call -> is(call, Locale.class, "getDefault")
                || is(call, String.class, "toLowerCase", "toUpperCase")
                    && call.getTarget().getRawParameterTypes().isEmpty()))
        .because("files and commands read the same everywhere")
        .check(Rooms.MAIN);
  }

  @Test
  void jsonNeverNamesAClassToLoad() {
    noClasses().should().callMethodWhere(calls("polymorphic typing", call -> Set.of("activateDefaultTyping",
            "activateDefaultTypingAsProperty", "enableDefaultTyping", "polymorphicTypeValidator",
            "setDefaultTyping").contains(call.getName())))
        .orShould().dependOnClassesThat().haveSimpleName("JsonTypeInfo")
        .because("a file that chooses the class it becomes can run what it likes")
        .check(Rooms.MAIN);
  }

  private static DescribedPredicate<JavaCall<?>> calls(String what, Predicate<JavaCall<?>> test) {
    return describe(what, test);
  }

  private static String owner(JavaCall<?> call) {
    return call.getTargetOwner().getFullName();
  }

  private static boolean is(JavaCall<?> call, Class<?> type, String... names) {
    return owner(call).equals(type.getName()) && Set.of(names).contains(call.getName());
  }
}
