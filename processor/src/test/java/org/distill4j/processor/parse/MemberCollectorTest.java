package org.distill4j.processor.parse;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.InRound;
import org.junit.jupiter.api.Test;

final class MemberCollectorTest {

  private static void collect(String source, String spec, BiConsumer<List<Member>, Problems> test) {
    InRound.of(
        source,
        sources -> {
          TypeElement type = sources.type("examples." + spec).orElseThrow();
          Problems problems = new Problems();
          test.accept(
              new MemberCollector(sources, Declaration.of(type), problems).collect(), problems);
        });
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::name).toList();
  }

  private static List<DiagnosticId> ids(Problems problems) {
    return problems.all().stream().map(Problem::id).toList();
  }

  @Test
  void inheritedMembersComeFirst() {
    collect(
        """
        interface Base { int a(); int b(); }
        @Network interface Net extends Base { int c(); }
        """,
        "Net",
        (members, problems) -> {
          assertThat(names(members)).containsExactly("a", "b", "c").inOrder();
          assertThat(members.stream().map(Member::inherited).toList())
              .containsExactly(true, true, false)
              .inOrder();
          assertThat(problems.haveErrors()).isFalse();
        });
  }

  @Test
  void anOverridingMethodTakesThePlaceOfTheOverriddenOne() {
    collect(
        """
        interface Base { int a(); int b(); }
        @Network interface Net extends Base { int c(); @Override int a(); }
        """,
        "Net",
        (members, problems) -> {
          assertThat(names(members)).containsExactly("a", "b", "c").inOrder();
          assertThat(members.get(0).inherited()).isFalse();
        });
  }

  @Test
  void aMethodOfACommonParentIsCollectedOnce() {
    collect(
        """
        interface Base { int a(); }
        interface Left extends Base {}
        interface Right extends Base { @Override int a(); }
        @Network interface Net extends Left, Right {}
        """,
        "Net",
        (members, problems) -> {
          assertThat(names(members)).containsExactly("a");
          assertThat(members.get(0).method().getEnclosingElement().getSimpleName().toString())
              .isEqualTo("Right");
          assertThat(problems.haveErrors()).isFalse();
        });
  }

  @Test
  void twoUnrelatedMethodsOfOneNameClash() {
    collect(
        """
        interface Left { int a(); }
        interface Right { int a(); }
        @Network interface Net extends Left, Right {}
        """,
        "Net",
        (members, problems) -> {
          assertThat(ids(problems)).containsExactly(DiagnosticId.INHERITED_TWICE);
          assertThat(problems.all().get(0).message())
              .contains("'Net' inherits 'a' from both 'Left' and 'Right'");
        });
  }

  @Test
  void theSpecItselfResolvesAClash() {
    collect(
        """
        interface Left { int a(); }
        interface Right { int a(); }
        @Network interface Net extends Left, Right { @Override int a(); }
        """,
        "Net",
        (members, problems) -> {
          assertThat(names(members)).containsExactly("a");
          assertThat(problems.haveErrors()).isFalse();
        });
  }

  @Test
  void aClashInAnotherSpecIsReportedThere() {
    collect(
        """
        interface Left { int a(); }
        interface Right { int a(); }
        @Network interface Both extends Left, Right {}
        @Network interface Net extends Both {}
        """,
        "Net",
        (members, problems) -> {
          assertThat(problems.all()).isEmpty();
          assertThat(problems.haveErrors()).isTrue();
        });
  }

  @Test
  void aClashInAPlainInterfaceIsReportedAtTheSpec() {
    collect(
        """
        interface Left { int a(); }
        interface Right { int a(); }
        interface Both extends Left, Right {}
        @Network interface Net extends Both {}
        """,
        "Net",
        (members, problems) -> {
          assertThat(ids(problems)).containsExactly(DiagnosticId.INHERITED_TWICE);
          assertThat(problems.all().get(0).place().element().toString()).isEqualTo("examples.Net");
        });
  }

  @Test
  void overloadsAreDuplicates() {
    collect(
        "@Network interface Net { Features a(); Features a(Features b); }",
        "Net",
        (members, problems) -> {
          assertThat(names(members)).containsExactly("a");
          assertThat(ids(problems)).containsExactly(DiagnosticId.DUPLICATE_NODE);
        });
  }

  @Test
  void methodsWithABodyAreReported() {
    collect(
        "@Network interface Net { default int a() { return 1; } int b(); }",
        "Net",
        (members, problems) -> {
          assertThat(names(members)).containsExactly("b");
          assertThat(ids(problems)).containsExactly(DiagnosticId.NOT_ABSTRACT);
        });
  }

  @Test
  void staticAndPrivateMethodsAreNotMembers() {
    collect(
        """
        @Network interface Net {
          static int a() { return 1; }
          private int b() { return 1; }
        }
        """,
        "Net",
        (members, problems) -> {
          assertThat(members).isEmpty();
          assertThat(problems.haveErrors()).isFalse();
        });
  }
}
