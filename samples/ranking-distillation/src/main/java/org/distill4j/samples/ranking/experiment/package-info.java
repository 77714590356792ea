/** Training and evaluation of the schemes on questions about videos and definitions. */
package org.distill4j.samples.ranking.experiment;
