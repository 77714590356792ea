package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(16) int width();
  @Input(shape = {"clips", "2 * wide"}) Sequence clips(); // expect: The size '2 * wide' uses 'wide'
  @Dense(units = "width") Sequence mapped(Sequence clips);
  @MeanPooling Features video(Sequence mapped);
  @Logits(classes = "10") Scores answer(Features video);
}
