package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    requires = "width % groups == 0")
@interface Own {
  double rate() default 0.5;

  int groups() default 3;
}

@Network
interface Answerer {
  @Dimension(16) int width();
  @Input(shape = "width / 2") Features video();
  @Own Features mixed(Features video); // expect: @Own on 'mixed' requires width % groups == 0, but groups = 3, width = width / 2 = 8
  @Logits(classes = "10") Scores answer(Features mixed);
}
