/** Tables as plain text, Markdown and JSON. */
package org.distill4j.experiment.table;
