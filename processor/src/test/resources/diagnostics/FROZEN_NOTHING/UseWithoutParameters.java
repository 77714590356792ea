package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Gist {
  @Input(shape = {"clips", "width"}) Sequence clips();
  @Dimension int width();
  @MeanPooling Features mean(Sequence clips);
}

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence clips();
  @Frozen(storage = Storage.INT8) Gist gist(Sequence clips); // expect: @Frozen on 'gist' freezes nothing: none of its nodes has trained parameters of its own
  @Logits(classes = "3") Scores answer(@From("gist.mean") Features video);
}
