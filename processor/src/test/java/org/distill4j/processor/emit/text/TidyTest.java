package org.distill4j.processor.emit.text;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class TidyTest {

  @Test
  void anEmptyBodyStandsOnOneLine() {
    assertThat(
            Tidy.up(
                """
                class A {
                  private A() {
                  }
                }
                """))
        .isEqualTo(
            """
            class A {
              private A() {}
            }
            """);
  }

  @Test
  void anEmptyClassKeepsItsLines() {
    assertThat(Tidy.up("class A {\n}\n")).isEqualTo("class A {\n}\n");
  }

  @Test
  void aShortCommentStandsOnOneLine() {
    assertThat(
            Tidy.up(
                """
                  /**
                   * Features(8).
                   */
                  int a;
                """))
        .isEqualTo(
            """
              /** Features(8). */
              int a;
            """);
  }

  @Test
  void aLongCommentKeepsItsLines() {
    String comment =
        """
        /**
         * One.
         * Two.
         */
        class A {
        }
        """;
    assertThat(Tidy.up(comment)).isEqualTo(comment);
  }

  @Test
  void privateFieldsStandTogether() {
    assertThat(
            Tidy.up(
                """
                  private final int a;

                  private final int b;

                  private A(int a) {
                    this.a = a;
                  }
                """))
        .isEqualTo(
            """
              private final int a;
              private final int b;

              private A(int a) {
                this.a = a;
              }
            """);
  }

  @Test
  void otherFieldsStayApart() {
    String fields =
        """
          public static final int A = 1;

          public static final int B = 2;

          private final int c = of();

          private final int d;
        """;
    assertThat(Tidy.up(fields)).isEqualTo(fields);
  }

  @Test
  void theLastLineEndsAsItDid() {
    assertThat(Tidy.up("a")).isEqualTo("a");
    assertThat(Tidy.up("a\n")).isEqualTo("a\n");
    assertThat(Tidy.up("")).isEmpty();
  }

  @Test
  void whatIsTidyStaysAsItIs() {
    String once = Tidy.up("/**\n * A.\n */\nclass A {\n  A() {\n  }\n}\n");
    assertThat(Tidy.up(once)).isEqualTo(once);
  }
}
