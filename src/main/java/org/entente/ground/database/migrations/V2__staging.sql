-- Many rows come by COPY, which PostgreSQL does not allow into a protected table; so they come into
-- a table of the transaction's own first, and from there under the policies.
do $$
begin
  execute format('grant temporary on database %I to %I', current_database(), '${application}');
end
$$;
