package org.distill4j.samples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.distill4j.runtime.training.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints versions. */
@Command(name = "version", description = "Prints the versions of the program and its libraries.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public String[] getVersion() {
    return Versions.all().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toArray(String[]::new);
  }

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    Map<String, String> versions = Versions.all();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    versions.forEach(json::put);
    common.write(json);
    for (String line : getVersion()) {
      spec.commandLine().getOut().println(line);
    }
    return 0;
  }
}
