package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the catalogue follow common rules. */
final class DiagnosticIdTest {

  private static final Pattern ARGUMENT = Pattern.compile("%(\\d\\$)?[sd]");
  private static final Object[] ARGUMENTS = new Object[9];

  static {
    Arrays.fill(ARGUMENTS, 7);
  }

  @ParameterizedTest
  @EnumSource
  void aMessageHasIdProblemAndFix(DiagnosticId id) {
    assertThat(id.message(ARGUMENTS)).matches("\\[" + id.name() + "] (?s).+ Fix: .+");
  }

  @ParameterizedTest
  @EnumSource
  void aProblemIsASentence(DiagnosticId id) {
    assertWithMessage("%s", id).that(id.problem()).matches("(['@A-Z%d].*)(\\.|: %s)");
  }

  @ParameterizedTest
  @EnumSource
  void aFixIsASentenceOrFollowsFromTheContext(DiagnosticId id) {
    if (!id.fix().equals("%s") && !id.fix().matches("%\\d\\$s")) {
      assertWithMessage("%s", id).that(id.fix()).matches("[A-Z%].*([.;}]|: %s)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProblemNamesTheSpecThatHasIt(DiagnosticId id) {
    assertWithMessage("%s", id).that(ARGUMENT.matcher(id.problem()).find()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void numberedArgumentsExist(DiagnosticId id) {
    long plain = Pattern.compile("%[sd]").matcher(id.problem() + id.fix()).results().count();
    Matcher numbered = Pattern.compile("%(\\d)\\$").matcher(id.fix());
    while (numbered.find()) {
      int number = Integer.parseInt(numbered.group(1));
      assertWithMessage("%s", id).that(number).isAtMost((int) plain + 3);
      assertWithMessage("%s", id).that(number).isAtLeast(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWarningNamesTheAnnotationThatSuppressesIt(DiagnosticId id) {
    String suppression = "@SuppressWarnings(\"distill4j:" + id + "\")";
    assertThat(id.message(ARGUMENTS).contains(suppression)).isEqualTo(!id.isError());
  }
}
