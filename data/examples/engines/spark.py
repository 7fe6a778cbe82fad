"""spark-submit spark.py INPUT OUTPUT: JSON Lines through RDD.pipe, one greffier a partition.

greffier must be on the PATH of every worker. checkCode stays off: status 1 says that some records
could not be read, and those stand in the output as error records.
"""
import sys

from pyspark.sql import SparkSession

COMMAND = "greffier --from jsonl --jobs 1 --quiet --errors record"

if __name__ == "__main__":
    spark = SparkSession.builder.appName("greffier").getOrCreate()
    lines = spark.sparkContext.textFile(sys.argv[1])
    lines.pipe(COMMAND).saveAsTextFile(sys.argv[2])
