package org.distill4j.samples.cli.model;

import java.io.IOException;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.multimodal.experiment.MultimodalData;

/** The networks of the sample of multimodal distillation. */
final class MultimodalNetworks implements SampleNetworks {

  @Override
  public String command() {
    return "multimodal";
  }

  @Override
  public boolean has(SavedNetwork network) {
    return network.isDeclaredBeside(SizedTeacherGraph.class);
  }

  @Override
  public EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException {
    options.requireNoPartition(command());
    MultimodalData data =
        options.questions().isDictionary()
            ? MultimodalData.of(options.questions().dictionary())
            : MultimodalData.read(options.questions().folder(false));
    return QuestionNetworks.data(network, data.questions(), options);
  }
}
