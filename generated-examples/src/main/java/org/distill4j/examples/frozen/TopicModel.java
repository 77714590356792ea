package org.distill4j.examples.frozen;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Adapter;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** Classifies sentences above the frozen layers of the word model. */
@Network
@Frozen(storage = Storage.FLOAT16)
public interface TopicModel extends WordModel {

  @Adapter(units = "width / 4")
  Sequence adapted(@From("encoder.result") Sequence context);

  @MeanPooling
  Features mean(Sequence adapted);

  @Logits(classes = "4")
  Scores topic(Features mean);
}
