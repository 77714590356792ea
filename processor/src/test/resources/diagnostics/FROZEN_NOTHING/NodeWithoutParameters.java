package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence clips();
  @MeanPooling @Frozen Features video(Sequence clips); // expect: @Frozen on 'video' freezes nothing: it has no parameters
  @Logits(classes = "3") Scores answer(Features video);
}
