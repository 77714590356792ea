package org.distill4j.examples.pretrained;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Adapter;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** The layers of the reader as the file has them, frozen, below an adapter that is trained. */
@Network
@Frozen(storage = Storage.FLOAT16)
@Pretrained(
    others = {"adapted", "answer"},
    ignored = "pooler.*")
public interface AdaptedReader extends Reader {

  @Adapter(units = "width / 2")
  Sequence adapted(@From("layers.result") Sequence states);

  @Override
  @MeanPooling
  Features mean(@From("adapted") Sequence steps);

  @Override
  @Logits(classes = "3")
  Scores answer(Features sentence);
}
