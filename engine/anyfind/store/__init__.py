"""The only place with SQL: schema, migrations, the one writer, queries."""
