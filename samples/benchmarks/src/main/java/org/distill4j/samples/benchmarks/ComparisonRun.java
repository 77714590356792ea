package org.distill4j.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Progress;
import org.distill4j.samples.benchmarks.measure.ResultTable;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;

/** Runs subjects one after another and prints a table of the results. */
final class ComparisonRun {

  private final PrintWriter out;
  private final Progress err;
  private final ResultFile json;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  ComparisonRun(PrintWriter out, Progress err, ResultFile json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /** Runs the subjects; returns true if all of them were timed. */
  boolean run(List<Subject> subjects, Settings settings) throws IOException, InterruptedException {
    out.print(ResultTable.head());
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      String place = "%s/%s %s: ".formatted(i + 1, subjects.size(), subject.name());
      run(subject, settings.telling(what -> err.begins(place + what)));
      out.flush();
      json.write(comparisons);
      // Native memory is freed when the objects that own it are collected.
      System.gc();
    }
    out.print(ResultTable.remark(comparisons));
    out.flush();
    if (!failed.isEmpty()) {
      err.begins("not timed: " + String.join(", ", failed));
    }
    return failed.isEmpty();
  }

  private void run(Subject subject, Settings settings) throws IOException, InterruptedException {
    try {
      for (Comparison comparison : subject.run(settings)) {
        comparisons.add(comparison);
        out.print(ResultTable.rows(comparison));
      }
    } catch (IllegalStateException e) {
      failed.add(subject.name());
      settings.progress().begins("not timed: " + e.getMessage());
    }
  }
}
