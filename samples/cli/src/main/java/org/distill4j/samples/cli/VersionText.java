package org.distill4j.samples.cli;

import org.distill4j.runtime.training.Versions;
import picocli.CommandLine.IVersionProvider;

/** Lists the versions of the program and its libraries, one on each line. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return Versions.all().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toArray(String[]::new);
  }
}
