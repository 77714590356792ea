package org.distill4j.examples.relative;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Table;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.RelativeAttention;
import org.distill4j.dsl.operation.RelativeAttentionWeights;
import org.distill4j.dsl.operation.RelativePositions;

/** A sentence read by attention that tells content from position. */
@Network
public interface Disentangled {

  @Dimension(16)
  int width();

  @Input(shape = "steps")
  Tokens sentence();

  @Embedding(vocabulary = "100", units = "width")
  Sequence words(Tokens sentence);

  @RelativePositions(rows = "16")
  Table offsets(Sequence words);

  @LayerNorm
  Table normal(Table offsets);

  @Dense(units = "width")
  Sequence query(Sequence words);

  @Dense(units = "width")
  Sequence key(Sequence words);

  @Dense(units = "width")
  Sequence value(Sequence words);

  @Dense(units = "width")
  Table positionKey(Table normal);

  @Dense(units = "width")
  Table positionQuery(Table normal);

  @RelativeAttention(heads = "2", span = 8, positions = 32, dropout = 0.1)
  Sequence context(
      Sequence query, Sequence key, Sequence value, Table positionKey, Table positionQuery);

  @Output
  @RelativeAttentionWeights(heads = "2", span = 8, positions = 32)
  AttentionMaps maps(Sequence query, Sequence key, Table positionKey, Table positionQuery);

  @LayerNorm
  Sequence read(Sequence words, Sequence context);

  @FirstStep
  Features sense(Sequence read);

  @Logits(classes = "5")
  Scores answer(Features sense);
}
