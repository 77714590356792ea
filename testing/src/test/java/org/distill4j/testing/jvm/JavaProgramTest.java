package org.distill4j.testing.jvm;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JavaProgramTest {

  private static final int CODE = 7;

  /** Prints a property and its arguments, and fails. */
  static final class Sample {

    private Sample() {}

    public static void main(String[] arguments) {
      System.out.println(System.getProperty("sample") + List.of(arguments));
      System.err.println("an error");
      System.exit(CODE);
    }
  }

  @Test
  void givesOptionsArgumentsOutputAndCode() throws IOException, InterruptedException {
    JavaProgram.Ended ended =
        JavaProgram.of(Sample.class)
            .withOptions("-Dsample=own", "-XX:TieredStopAtLevel=1")
            .run("a b", "c");

    assertThat(ended.code()).isEqualTo(CODE);
    assertThat(ended.out().lines().toList()).containsExactly("own[a b, c]", "an error");
  }

  @Test
  void anotherClassPathLacksTheProgram() throws IOException, InterruptedException {
    JavaProgram.Ended ended = JavaProgram.of(Sample.class).withClassPath("none").run();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("ClassNotFoundException");
  }
}
