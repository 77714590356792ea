package org.distill4j.samples.video;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.file.AtomicFile;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws charts as PNG files. */
public final class Charts {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;
  private static final int LABEL_ROTATION = 30;

  private Charts() {}

  /**
   * What a chart is called.
   *
   * @param title the title above it
   * @param x what goes to the right
   * @param y what goes upwards
   */
  public record Axes(String title, String x, String y) {}

  /**
   * A line through points.
   *
   * @param name what the legend calls it
   * @param x where its points are, from left to right
   * @param y their heights
   * @param error how far up and down each of them may be; empty where that is not known
   */
  public record Line(String name, List<Double> x, List<Double> y, Optional<List<Double>> error) {}

  /**
   * Draws lines.
   *
   * @param logarithmic whether the horizontal axis is logarithmic
   * @throws IOException if the file cannot be written
   */
  public static void lines(Axes axes, List<Line> lines, boolean logarithmic, Path file)
      throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(axes.title())
            .xAxisTitle(axes.x())
            .yAxisTitle(axes.y())
            .build();
    chart.getStyler().setXAxisLogarithmic(logarithmic);
    for (Line line : lines) {
      chart.addSeries(line.name(), line.x(), line.y(), line.error().orElse(null));
    }
    write(chart, file);
  }

  /**
   * Draws bars.
   *
   * @param names what stands below the bars
   * @param heights their heights
   * @param errors how far up and down each of them may be
   * @param least where the vertical axis begins
   * @throws IOException if the file cannot be written
   */
  public static void bars(
      Axes axes,
      List<String> names,
      List<Double> heights,
      List<Double> errors,
      double least,
      Path file)
      throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(axes.title())
            .xAxisTitle(axes.x())
            .yAxisTitle(axes.y())
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setXAxisLabelRotation(LABEL_ROTATION);
    chart.getStyler().setYAxisMin(least);
    chart.addSeries(axes.y(), new ArrayList<>(names), heights, errors);
    write(chart, file);
  }

  private static void write(Chart<?, ?> chart, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(
        file,
        part -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
          }
        });
  }
}
