package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Pooling {
  @Input(shape = {"steps", "channels"}) Sequence clips(); // expect: Fix: Declare it as a dimension of 'Pooling': @Dimension int channels();
  @MeanPooling Features pooled(Sequence clips);
}

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence clips();
  Pooling pooling(Sequence clips);
  @Logits(classes = "10") Scores answer(@From("pooling.pooled") Features video);
}
