/** Parquet files as tables, without Hadoop. */
package org.distill4j.parquet;
