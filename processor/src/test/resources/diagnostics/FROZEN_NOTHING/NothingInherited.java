package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@Frozen // expect: @Frozen on 'Answerer' freezes nothing: none of its frozen nodes is used and has parameters
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "3") Scores answer(Features video);
}
