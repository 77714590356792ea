package org.distill4j.runtime.data.stream;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distill4j.testing.jvm.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The time of a training on examples on disk with a heap of 512 MB, compared with one on examples
 * in memory: {@code mvn -B -pl runtime -am test -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtest=StreamingTimeTest -Ddistill4j.streaming=4}, where 4 is the size in GB.
 */
@EnabledIfSystemProperty(named = "distill4j.streaming", matches = "[0-9.]+")
final class StreamingTimeTest {

  private static final Pattern RATIO = Pattern.compile("ratio ([0-9.]+) cpu.* ratio ([0-9.]+)");
  private static final double MOST = 1.2;

  @TempDir Path folder;

  @Test
  void examplesOnDiskTakeLittleMoreTime() throws IOException, InterruptedException {
    JavaProgram.Ended ended =
        JavaProgram.of(StreamingTime.class)
            .withOptions("-Xmx512m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0")
            .run(System.getProperty("distill4j.streaming"), folder.toString());
    String text = ended.out();

    assertWithMessage(text).that(ended.code()).isEqualTo(0);
    System.out.println(text);
    Matcher ratio = RATIO.matcher(text);
    assertWithMessage(text).that(ratio.find()).isTrue();
    assertThat(Double.parseDouble(ratio.group(1))).isAtMost(MOST);
  }
}
