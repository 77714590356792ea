package org.distill4j.experiment.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.distill4j.runtime.file.AtomicFile;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Draws charts as PNG files. No display is needed: the first chart puts AWT into headless mode
 * unless {@code java.awt.headless} is set.
 */
public final class Charts {

  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;
  private static final int LABEL_ROTATION = 30;

  private Charts() {}

  /**
   * The titles of a chart.
   *
   * @param title the title of the chart
   * @param x the title of the horizontal axis
   * @param y the title of the vertical axis
   */
  public record Axes(String title, String x, String y) {}

  /**
   * A line through points.
   *
   * @param name its name in the legend
   * @param x the horizontal positions of its points, in ascending order
   * @param y their vertical positions
   * @param error half the length of the error bar of each point; empty if unknown
   */
  public record Line(String name, List<Double> x, List<Double> y, Optional<List<Double>> error) {}

  /**
   * A bar.
   *
   * @param name its label
   * @param height its height
   * @param error half the length of its error bar
   */
  public record Bar(String name, double height, double error) {}

  /**
   * Draws a line chart.
   *
   * @param logarithmic true for a logarithmic horizontal axis
   * @throws IOException if the file cannot be written
   */
  public static void lines(Axes axes, List<Line> lines, boolean logarithmic, Path file)
      throws IOException {
    write(() -> lines(axes, lines, logarithmic), file);
  }

  private static XYChart lines(Axes axes, List<Line> lines, boolean logarithmic) {
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
    return chart;
  }

  /**
   * Draws a bar chart.
   *
   * @param minimum the lower end of the vertical axis
   * @throws IOException if the file cannot be written
   */
  public static void bars(Axes axes, List<Bar> bars, double minimum, Path file) throws IOException {
    write(() -> bars(axes, bars, minimum), file);
  }

  private static CategoryChart bars(Axes axes, List<Bar> bars, double minimum) {
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
    chart.getStyler().setYAxisMin(minimum);
    chart.addSeries(
        axes.y(),
        new ArrayList<>(bars.stream().map(Bar::name).toList()),
        bars.stream().map(Bar::height).toList(),
        bars.stream().map(Bar::error).toList());
    return chart;
  }

  /**
   * Draws a chart.
   *
   * @throws IOException if the file cannot be written, or Java cannot draw text on this machine
   */
  private static void write(Supplier<Chart<?, ?>> chart, Path file) throws IOException {
    byte[] png;
    try {
      png = png(chart.get());
    } catch (RuntimeException | Error e) {
      throw FontErrors.of(e, file);
    }
    AtomicFile.write(file, png);
  }

  /** Returns a chart as a PNG file, which is encoded in memory: ImageIO's cache needs a disk. */
  private static byte[] png(Chart<?, ?> chart) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", out);
    }
    return bytes.toByteArray();
  }
}
