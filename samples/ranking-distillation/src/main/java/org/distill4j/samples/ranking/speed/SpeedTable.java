package org.distill4j.samples.ranking.speed;

import java.util.List;
import java.util.Locale;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;

/** Measured times as a table. */
public final class SpeedTable {

  private static final double GIGA = 1e9;
  private static final double MEGA = 1e6;

  private SpeedTable() {}

  /** Returns the table of one number of answers below a line with the settings. */
  public static String of(SpeedResult result) {
    Table table =
        new Table(
            List.of(
                "scheme",
                "epoch seconds",
                "relative",
                "target",
                "processor seconds",
                "relative",
                "recording s",
                "recorded MB"));
    result.rows().forEach(row -> table.add(cells(row)));
    return head(result) + table;
  }

  private static String head(SpeedResult result) {
    SpeedSettings settings = result.settings();
    return String.format(
        Locale.ROOT,
        "%,d answers, batches of %d, %d steps an epoch; peak memory %.2f GB%n",
        settings.answers(),
        settings.batchSize(),
        (settings.examples() + settings.batchSize() - 1) / settings.batchSize(),
        result.peakBytes() / GIGA);
  }

  private static List<String> cells(SpeedResult.Row row) {
    boolean distilled = row.scheme() != SpeedScheme.UNDISTILLED;
    return List.of(
        row.scheme().title(),
        Numbers.fixed(row.seconds(), 3),
        Numbers.fixed(row.relative(), 2),
        distilled ? Numbers.fixed(row.target(), 2) : "",
        Numbers.fixed(row.processorSeconds(), 3),
        Numbers.fixed(row.relativeProcessor(), 2),
        distilled ? Numbers.fixed(row.recordingSeconds(), 1) : "",
        distilled ? Numbers.fixed(row.recordedBytes() / MEGA, 0) : "");
  }
}
