package org.distill4j.experiment.chart;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.distill4j.experiment.chart.Charts.Axes;
import org.distill4j.experiment.chart.Charts.Bar;
import org.distill4j.experiment.chart.Charts.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChartsTest {

  @TempDir private Path folder;

  @Test
  void drawsLines() throws IOException {
    Path file = folder.resolve("charts/lines.png");
    Line exact = new Line("exact", List.of(1.0, 10.0), List.of(0.2, 0.4), Optional.empty());
    Line measured =
        new Line(
            "measured", List.of(1.0, 10.0), List.of(0.3, 0.1), Optional.of(List.of(0.1, 0.05)));

    Charts.lines(new Axes("Weights", "weight", "Acc@1"), List.of(exact, measured), true, file);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(800);
  }

  @Test
  void needsNeitherADisplayNorFonts() throws IOException {
    Path file = folder.resolve("bars.png");
    Charts.bars(new Axes("title", "x", "y"), List.of(new Bar("one", 1, 0)), 0, file);

    assertThat(GraphicsEnvironment.isHeadless()).isTrue();
    Error noFonts = new InternalError(new RuntimeException("Fontconfig head is null"));
    noFonts.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("sun.font.FontManager", "x", "x", 1)});
    assertThat(FontErrors.of(noFonts, file))
        .hasMessageThat()
        .contains("Cannot draw the chart " + file + " (java.lang.RuntimeException: Fontconfig");
    assertThat(FontErrors.of(new UnsatisfiedLinkError("libfreetype.so.6"), file))
        .hasMessageThat()
        .contains("install fontconfig");
    IllegalArgumentException own = new IllegalArgumentException("own");
    assertThat(assertThrows(IllegalArgumentException.class, () -> FontErrors.of(own, file)))
        .isSameInstanceAs(own);
  }

  @Test
  void drawsBars() throws IOException {
    Path file = folder.resolve("bars.png");

    Charts.bars(
        new Axes("Losses", "", "Acc@1"),
        List.of(new Bar("one", 40, 2), new Bar("two", 42, 1)),
        30,
        file);

    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(500);
  }
}
