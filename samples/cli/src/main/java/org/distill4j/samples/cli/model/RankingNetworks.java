package org.distill4j.samples.cli.model;

import java.io.IOException;
import org.distill4j.samples.ranking.QuestionAnswererGraph;
import org.distill4j.samples.ranking.experiment.RankingData;

/** The networks of the sample of ranking distillation. */
final class RankingNetworks implements SampleNetworks {

  @Override
  public String command() {
    return "ranking";
  }

  @Override
  public boolean has(SavedNetwork network) {
    return network.isDeclaredBeside(QuestionAnswererGraph.class);
  }

  @Override
  public EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException {
    options.requireNoPartition(command());
    RankingData data =
        options.questions().isDictionary()
            ? RankingData.of(options.questions().dictionary())
            : RankingData.read(options.questions().folder(options.meanFrames()));
    return QuestionNetworks.data(network, data.questions(), options);
  }
}
