package org.distill4j.samples.ranking.speed;

import java.util.Locale;

/** What was measured as a table of plain text. */
public final class SpeedTable {

  private static final String LINE = "%-28s  %13s  %8s  %6s  %17s  %8s  %11s  %12s%n";

  private SpeedTable() {}

  /** The table of one number of answers. */
  public static String of(SpeedResult result) {
    StringBuilder text = new StringBuilder();
    SpeedSettings settings = result.settings();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d answers, batches of %d, %d steps an epoch; peak memory %.2f GB%n",
            settings.answers(),
            settings.batchSize(),
            (settings.examples() + settings.batchSize() - 1) / settings.batchSize(),
            result.peakBytes() / 1e9));
    text.append(
        String.format(
            Locale.ROOT,
            LINE,
            "scheme",
            "epoch seconds",
            "relative",
            "target",
            "processor seconds",
            "relative",
            "recording s",
            "recorded MB"));
    for (SpeedResult.Row row : result.rows()) {
      text.append(line(row));
    }
    return text.toString();
  }

  private static String line(SpeedResult.Row row) {
    boolean distilled = row.scheme() != SpeedScheme.UNDISTILLED;
    return String.format(
        Locale.ROOT,
        LINE,
        row.scheme().title(),
        number("%.3f", row.seconds()),
        number("%.2f", row.relative()),
        distilled ? number("%.2f", row.target()) : "",
        number("%.3f", row.processorSeconds()),
        number("%.2f", row.relativeProcessor()),
        distilled ? number("%.1f", row.recordingSeconds()) : "",
        distilled ? number("%.0f", row.recordedBytes() / 1e6) : "");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
