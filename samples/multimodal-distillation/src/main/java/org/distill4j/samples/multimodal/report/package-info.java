/** Reports: tables, loss curves, and answers to single questions. */
package org.distill4j.samples.multimodal.report;
