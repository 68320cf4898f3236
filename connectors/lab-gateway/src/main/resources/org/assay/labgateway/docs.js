SwaggerUIBundle({ url: "/v1/openapi.yaml", dom_id: "#door", validatorUrl: null });
