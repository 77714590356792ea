package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dimension(3) int width();
  @Logits(classes = "width") Scores answer(
      Features video,
      int width); // expect: 'width' has the type int, which is not a kind of value
}
