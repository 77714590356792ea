package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Part {
  @Input(shape = "8") Features video();
  @Output @Dense(units = "4") Features hidden(Features video);
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  Part part(Features video); // expect: 'part' uses 'Part', which is not a block.
  @Logits(classes = "10") Scores answer(@From("part.hidden") Features hidden);
}
